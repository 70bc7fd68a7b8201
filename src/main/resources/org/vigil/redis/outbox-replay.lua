#!lua
-- Puts a parked referral back into its outbox, due now.
-- KEYS[1] referral  hash    KEYS[2] parked  sorted set    KEYS[3] expiry  sorted set
-- ARGV[1] id    ARGV[2] now, ms    ARGV[3] prefix of the outboxes; their keys share the slot of KEYS
-- returns 1, or 0 if it is not parked
local found = redis.call('HMGET', KEYS[1], 'partner', 'urgent', 'body')
if not found[3] or not redis.call('ZSCORE', KEYS[2], ARGV[1]) then
  return 0
end
local outbox = ARGV[3] .. found[1]
if found[2] == '1' then
  outbox = outbox .. ':urgent'
end
redis.call('HSET', KEYS[1], 'state', 'WAITING', 'since', ARGV[2], 'attempts', 0)
redis.call('ZADD', outbox, ARGV[2], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return 1
