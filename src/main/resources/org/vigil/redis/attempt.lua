#!lua flags=allow-oom
-- Counts an attempt at an entry that was tried before.
-- KEYS[1] lease     string, the holder's token
-- KEYS[2] attempts  counter
-- ARGV[1] token    ARGV[2] life of the counter, ms
-- returns the count, or -1 if the lease is lost
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
local count = redis.call('INCR', KEYS[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2])
return count
