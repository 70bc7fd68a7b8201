#!lua
-- Marks in a mailbox that the person wrote: what is said from now on is no repetition.
-- KEYS[1] mailbox  stream of {i = part, m = sealed part}
-- returns 1 if a mark was set, 0 if none was needed
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if not newest or newest[2][2] == '' then
  return 0
end
redis.call('XADD', KEYS[1], '*', 'i', '', 'm', '')
return 1
