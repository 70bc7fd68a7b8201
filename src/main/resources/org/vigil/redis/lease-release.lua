#!lua flags=allow-oom
-- Gives a lease back.
-- KEYS[1] lease  string, the holder's token
-- ARGV[1] token
-- returns 1, or 0 if it was lost before
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
return redis.call('DEL', KEYS[1])
