#!lua flags=allow-oom
-- Makes a lease live on.
-- KEYS[1] lease  string, the holder's token
-- ARGV[1] token    ARGV[2] life of the lease, ms
-- returns 1, or 0 if the lease is lost
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
