#!lua flags=no-writes
-- Lists chats whose replies wait, so that a new holder of the lease can go on.
-- KEYS[1] lease         string, the holder's token
-- KEYS[2] ready or ready:urgent, sorted set of chats by due time, ms
-- ARGV[1] token    ARGV[2] position of the first    ARGV[3] most chats
-- ARGV[4] prefix of the replies' lists; their keys share the slot of KEYS
-- returns nil if the lease is lost, else a list of {chat, due time, header of the first reply; "" if it expired}
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return false
end
local first = tonumber(ARGV[2])
local found = redis.call('ZRANGE', KEYS[2], first, first + ARGV[3] - 1, 'WITHSCORES')
local chats = {}
for i = 1, #found, 2 do
  local head = redis.call('LINDEX', ARGV[4] .. found[i], 0)
  local header = head and string.sub(head, 1, string.find(head, '\n', 1, true) - 1) or ''
  chats[#chats + 1] = {found[i], found[i + 1], header}
end
return chats
