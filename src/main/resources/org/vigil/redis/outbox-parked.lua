#!lua flags=no-writes
-- Lists the referrals that were parked for a human, oldest first.
-- KEYS[1] parked  sorted set of ids by ms
-- ARGV[1] most referrals    ARGV[2] prefix of the referrals; their keys share the slot of KEYS
-- returns a list of {id, partner, urgent, created ms, parked ms, failed attempts}
local parked = {}
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, ARGV[1] - 1)) do
  local found = redis.call('HMGET', ARGV[2] .. id, 'partner', 'urgent', 'created', 'since', 'attempts')
  if found[1] then
    parked[#parked + 1] = {id, unpack(found)}
  end
end
return parked
