#!lua
-- Puts a part of a reply into a chat's mailbox and wakes whoever waits for it; once, if nothing
-- came between this part and the same one before it.
-- KEYS[1] mailbox  stream of {i = part, m = sealed part}; an entry without a part marks that the
--                  person wrote
-- ARGV[1] part, a keyed hash of it     ARGV[2] sealed part
-- ARGV[3] life of the mailbox, ms      ARGV[4] most entries; the oldest go
-- ARGV[5] topic that wakes             ARGV[6] chat, a pseudonym
-- returns the entry's id
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local id
if newest and newest[2][2] == ARGV[1] then
  id = newest[1]
else
  id = redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[4], '*', 'i', ARGV[1], 'm', ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
redis.call('PUBLISH', ARGV[5], ARGV[6])
return id
