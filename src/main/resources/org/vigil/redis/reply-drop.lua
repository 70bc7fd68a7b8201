#!lua flags=allow-oom
-- Drops what waits for a chat that can never be written to again.
-- KEYS[1] lease  string, the holder's token      KEYS[2] replies  list
-- KEYS[3] ready  sorted set of chats             KEYS[4] ready:urgent  sorted set of chats
-- ARGV[1] token    ARGV[2] chat
-- returns the number of replies dropped, or -1 if the lease is lost
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
local dropped = redis.call('LLEN', KEYS[2])
redis.call('DEL', KEYS[2])
redis.call('ZREM', KEYS[3], ARGV[2])
redis.call('ZREM', KEYS[4], ARGV[2])
return dropped
