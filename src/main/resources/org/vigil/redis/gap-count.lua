#!lua
-- Counts a person once in each cluster. The words of a cluster are written only when enough people
-- are in it: no fewer ever leave text behind.
-- KEYS[1]    index     sorted set of clusters by last use, ms
-- KEYS[2..]  clusters  hash: a field for each person, `d` = sealed words
-- ARGV[1] now, ms              ARGV[2] life of a cluster from its first person, ms
-- ARGV[3] people from which on the words are kept
-- ARGV[4] most clusters; those used longest ago go    ARGV[5] most people counted in one
-- ARGV[6] what the key of a cluster begins with
-- ARGV[7..]  for each cluster: its name, the person in it, the sealed words
-- returns how many clusters have their words now
local told = 0
for i = 2, #KEYS do
  local at = 7 + (i - 2) * 3
  local words = redis.call('HEXISTS', KEYS[i], 'd')
  local people = redis.call('HLEN', KEYS[i]) - words
  if people < tonumber(ARGV[5]) and redis.call('HSETNX', KEYS[i], ARGV[at + 1], '') == 1 then
    people = people + 1
    if people == 1 then
      redis.call('PEXPIRE', KEYS[i], ARGV[2])
    end
  end
  if words == 0 and people >= tonumber(ARGV[3]) then
    redis.call('HSET', KEYS[i], 'd', ARGV[at + 2])
    words = 1
  end
  told = told + words
  redis.call('ZADD', KEYS[1], ARGV[1], ARGV[at])
end
local over = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[4])
if over > 0 then
  local old = redis.call('ZPOPMIN', KEYS[1], over)
  for i = 1, #old, 2 do
    redis.call('DEL', ARGV[6] .. old[i])
  end
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return told
