#!lua flags=allow-oom
-- Claims referrals that are due: each is due again at the end of the lease, whoever claimed it, unless
-- it is done by then. Urgent ones come first.
-- KEYS[1] partners  set of partners
-- ARGV[1] now, ms                     ARGV[2] end of the lease, ms
-- ARGV[3] prefix of the outboxes      ARGV[4] prefix of the referrals; their keys share the slot of KEYS
-- ARGV[5] most referrals of a partner that is not named
-- then for each named partner: partner, most referrals, most of these that are not urgent
-- returns a list of {id, partner, urgent, created ms, failed attempts, claim, sealed body}
local named = {}
for a = 6, #ARGV, 3 do
  named[ARGV[a]] = {tonumber(ARGV[a + 1]), tonumber(ARGV[a + 2])}
end
local claimed = {}

local function claim(outbox, most)
  if most <= 0 then
    return 0
  end
  local ids = redis.call('ZRANGEBYSCORE', outbox, '-inf', ARGV[1], 'LIMIT', 0, most)
  for _, id in ipairs(ids) do
    local referral = ARGV[4] .. id
    local found = redis.call('HMGET', referral, 'partner', 'urgent', 'created', 'attempts', 'body')
    if found[5] then
      redis.call('ZADD', outbox, ARGV[2], id)
      local token = redis.call('HINCRBY', referral, 'claim', 1)
      claimed[#claimed + 1] = {id, found[1], found[2], found[3], found[4], token, found[5]}
    else
      redis.call('ZREM', outbox, id)
    end
  end
  return #ids
end

for _, partner in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local most = named[partner] or {tonumber(ARGV[5]), tonumber(ARGV[5])}
  local outbox = ARGV[3] .. partner
  local urgent = claim(outbox .. ':urgent', most[1])
  claim(outbox, math.min(most[1] - urgent, most[2]))
end
return claimed
