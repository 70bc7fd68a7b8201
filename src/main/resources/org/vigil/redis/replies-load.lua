#!lua flags=no-writes
-- Reads the first replies that wait for a chat.
-- KEYS[1] lease    string, the holder's token
-- KEYS[2] replies  list of "<id> <created> <channel>\n<sealed>"
-- ARGV[1] token    ARGV[2] most replies
-- returns nil if the lease is lost, else {number of replies that wait, header of the newest or "", reply ...}
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return false
end
local replies = redis.call('LRANGE', KEYS[2], 0, ARGV[2] - 1)
local newest = redis.call('LINDEX', KEYS[2], -1)
local header = newest and string.sub(newest, 1, string.find(newest, '\n', 1, true) - 1) or ''
return {redis.call('LLEN', KEYS[2]), header, unpack(replies)}
