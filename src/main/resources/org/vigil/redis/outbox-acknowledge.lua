#!lua flags=allow-oom
-- Records that a person at the partner read a referral. Who reads it has it: it is not sent again.
-- KEYS[1] referral  hash       KEYS[2] outbox  sorted set     KEYS[3] outbox:urgent  sorted set
-- KEYS[4] parked    sorted set KEYS[5] expiry  sorted set
-- ARGV[1] id    ARGV[2] partner    ARGV[3] now, ms    ARGV[4] ms when the body goes
-- returns "acknowledged", "repeated", or "unknown" (there is none, or it is another partner's)
local found = redis.call('HMGET', KEYS[1], 'partner', 'state', 'body')
if found[1] ~= ARGV[2] then
  return 'unknown'
end
if found[2] == 'ACKNOWLEDGED' then
  return 'repeated'
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('HSET', KEYS[1], 'state', 'ACKNOWLEDGED', 'since', ARGV[3])
if found[3] then
  redis.call('ZADD', KEYS[5], 'LT', ARGV[4], ARGV[1])
end
return 'acknowledged'
