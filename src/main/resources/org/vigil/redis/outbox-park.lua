#!lua flags=allow-oom
-- Takes a claimed referral out of the outbox, for a human to look at.
-- KEYS[1] referral  hash       KEYS[2] outbox  sorted set     KEYS[3] outbox:urgent  sorted set
-- KEYS[4] parked    sorted set KEYS[5] expiry  sorted set
-- ARGV[1] id    ARGV[2] claim    ARGV[3] now, ms    ARGV[4] ms when the body goes
-- returns 1, or 0 if another claimed it since, or the partner has it
local found = redis.call('HMGET', KEYS[1], 'claim', 'state')
if found[1] ~= ARGV[2] or found[2] ~= 'WAITING' then
  return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('HINCRBY', KEYS[1], 'attempts', 1)
redis.call('HSET', KEYS[1], 'state', 'REFUSED', 'since', ARGV[3])
redis.call('ZADD', KEYS[4], ARGV[3], ARGV[1])
redis.call('ZADD', KEYS[5], ARGV[4], ARGV[1])
return 1
