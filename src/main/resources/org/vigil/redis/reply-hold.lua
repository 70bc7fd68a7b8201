#!lua flags=allow-oom
-- Holds a chat's replies back until its next commit, if nothing new came since.
-- KEYS[1] lease  string, the holder's token      KEYS[2] replies  list of "<id> ..."
-- KEYS[3] ready  sorted set of chats             KEYS[4] ready:urgent  sorted set of chats
-- ARGV[1] token    ARGV[2] chat    ARGV[3] id of the newest reply that was seen
-- returns 1, 0 if there is a newer reply, -1 if the lease is lost
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
local newest = redis.call('LINDEX', KEYS[2], -1)
local id = ARGV[3] .. ' '
if newest and string.sub(newest, 1, #id) ~= id then
  return 0
end
redis.call('ZREM', KEYS[3], ARGV[2])
redis.call('ZREM', KEYS[4], ARGV[2])
return 1
