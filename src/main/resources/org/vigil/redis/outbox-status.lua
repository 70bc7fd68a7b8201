#!lua flags=no-writes
-- Reads how far a referral has come. Does the same work for a receipt that does not exist.
-- KEYS[1] receipt  string, the referral's id
-- ARGV[1] prefix of the referrals; their keys share the slot of KEYS
-- returns {partner, state, since ms}, or nil if there is no such receipt
local id = redis.call('GET', KEYS[1]) or ''
local found = redis.call('HMGET', ARGV[1] .. id, 'partner', 'state', 'since')
return found[2] and found
