#!lua flags=allow-oom
-- Makes a chat's replies wait.
-- KEYS[1] lease  string, the holder's token
-- KEYS[2] ready  sorted set of chats by due time, ms    KEYS[3] ready:urgent  the same
-- ARGV[1] token    ARGV[2] chat    ARGV[3] due time, ms
-- returns 1, or -1 if the lease is lost
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[2])
redis.call('ZADD', KEYS[3], 'XX', ARGV[3], ARGV[2])
return 1
