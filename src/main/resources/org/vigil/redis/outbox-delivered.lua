#!lua flags=allow-oom
-- Records that the partner has a referral, whoever holds the claim: it is a fact.
-- KEYS[1] referral  hash       KEYS[2] outbox  sorted set     KEYS[3] outbox:urgent  sorted set
-- KEYS[4] parked    sorted set KEYS[5] expiry  sorted set
-- ARGV[1] id    ARGV[2] now, ms    ARGV[3] ms when the body goes
-- returns 1, or 0 if it was known before
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
local state = redis.call('HGET', KEYS[1], 'state')
if state ~= 'WAITING' and state ~= 'REFUSED' then
  return 0
end
redis.call('HSET', KEYS[1], 'state', 'DELIVERED', 'since', ARGV[2])
redis.call('ZADD', KEYS[5], ARGV[3], ARGV[1])
return 1
