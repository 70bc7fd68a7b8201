#!lua flags=allow-oom
-- Remembers that a partner asked to get nothing more, or that an operator switched it on again.
-- KEYS[1] disabled  hash of partners by ms
-- ARGV[1] partner; "" to only look    ARGV[2] now, ms; "0" to switch on
-- returns the disabled partners
if ARGV[1] ~= '' then
  if ARGV[2] == '0' then
    redis.call('HDEL', KEYS[1], ARGV[1])
  else
    redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
  end
end
return redis.call('HKEYS', KEYS[1])
