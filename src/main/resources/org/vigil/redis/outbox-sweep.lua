#!lua flags=allow-oom
-- Deletes the bodies of referrals whose time has come; the empty cases live on for a while.
-- KEYS[1] expiry  sorted set of ids by ms when the body goes    KEYS[2] parked  sorted set of ids
-- ARGV[1] now, ms    ARGV[2] life of a case from its consent, ms    ARGV[3] most referrals
-- ARGV[4] prefix of the referrals; their keys share the slot of KEYS
-- returns {bodies deleted, of these never delivered, referrals that are parked now}
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
local undelivered = 0
for _, id in ipairs(ids) do
  local referral = ARGV[4] .. id
  local found = redis.call('HMGET', referral, 'created', 'state')
  redis.call('HDEL', referral, 'body')
  if found[1] then
    local left = math.max(1, found[1] + ARGV[2] - ARGV[1])
    redis.call('PEXPIRE', referral, string.format('%.0f', left))
  end
  if found[2] == 'REFUSED' then
    undelivered = undelivered + 1
  end
  redis.call('ZREM', KEYS[1], id)
  redis.call('ZREM', KEYS[2], id)
end
return {#ids, undelivered, redis.call('ZCARD', KEYS[2])}
