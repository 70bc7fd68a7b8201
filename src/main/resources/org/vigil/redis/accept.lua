#!lua
-- Takes a message into its partition's inbox, once, unless its chat writes too much or too much waits.
-- KEYS[1] seen      string, the mark of this message
-- KEYS[2] inbox     stream of {i = message, c = chat, u = "1" if urgent, m = sealed message}
-- KEYS[3] urgent    stream of {c = chat}, the urgent entries of KEYS[2] under the same ids
-- KEYS[4] chat      list of the ids of the chat's entries, oldest first
-- KEYS[5] limit     string, ms at which the chat's bucket is full again
-- KEYS[6] told      string, mark that the chat was told about the limit
-- ARGV[1] message, a pseudonym         ARGV[2] chat, a pseudonym
-- ARGV[3] sealed message               ARGV[4] "1" if urgent
-- ARGV[5] life of the mark, ms         ARGV[6] now, ms
-- ARGV[7] burst of the bucket          ARGV[8] ms after which it holds one more
-- ARGV[9] most entries of a chat       ARGV[10] most entries of the partition
-- ARGV[11] ms between two notices about the limit
-- returns "accepted", "duplicate", "limited", "limited-tell" (the first within ARGV[11]), or
--         "full" (nothing was changed)
if not redis.call('SET', KEYS[1], '', 'NX', 'PX', ARGV[5]) then
  return 'duplicate'
end

local urgent = ARGV[4] == '1'
local room = tonumber(ARGV[10])
if urgent then
  room = room * 2
end
if redis.call('XLEN', KEYS[2]) >= room then
  redis.call('DEL', KEYS[1])
  return 'full'
end

local limited = redis.call('LLEN', KEYS[4]) >= tonumber(ARGV[9])
if not limited and not urgent then
  local now, interval = tonumber(ARGV[6]), tonumber(ARGV[8])
  local full = math.max(now, tonumber(redis.call('GET', KEYS[5]) or '0'))
  limited = full - now > (tonumber(ARGV[7]) - 1) * interval
  if not limited then
    redis.call('SET', KEYS[5], string.format('%.0f', full + interval), 'PX', full + interval - now)
  end
end
if limited then
  if redis.call('SET', KEYS[6], '', 'NX', 'PX', ARGV[11]) then
    return 'limited-tell'
  end
  return 'limited'
end

local id = redis.call('XADD', KEYS[2], '*', 'i', ARGV[1], 'c', ARGV[2], 'u', ARGV[4], 'm', ARGV[3])
if urgent then
  redis.call('XADD', KEYS[3], id, 'c', ARGV[2])
end
redis.call('RPUSH', KEYS[4], id)
return 'accepted'
