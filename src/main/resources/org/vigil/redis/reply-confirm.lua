#!lua flags=allow-oom
-- Removes a reply that the messenger has.
-- KEYS[1] lease    string, the holder's token    KEYS[2] replies  list of "<id> ..."
-- KEYS[3] ready    sorted set of chats           KEYS[4] ready:urgent  sorted set of chats
-- ARGV[1] token    ARGV[2] id of the reply       ARGV[3] chat
-- returns the number of replies that still wait, -1 if the lease is lost, -2 if another reply is first
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
local head = redis.call('LINDEX', KEYS[2], 0)
local id = ARGV[2] .. ' '
if not head or string.sub(head, 1, #id) ~= id then
  return -2
end
redis.call('LPOP', KEYS[2])
local left = redis.call('LLEN', KEYS[2])
if left == 0 then
  redis.call('ZREM', KEYS[3], ARGV[3])
  redis.call('ZREM', KEYS[4], ARGV[3])
end
return left
