#!lua flags=allow-oom
-- Takes the lease of a partition that nobody holds, under a new fencing token.
-- KEYS[1] lease  string, the holder's token
-- KEYS[2] fence  counter of tokens
-- KEYS[3] inbox  stream
-- ARGV[1] life of the lease, ms    ARGV[2] "1" to take it from whoever holds it
-- returns {token, id of the newest entry or "0-0"}, or nil if another holds it
if ARGV[2] ~= '1' and redis.call('EXISTS', KEYS[1]) == 1 then
  return false
end
local token = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], token, 'PX', ARGV[1])
local newest = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)
return {token, newest[1] and newest[1][1] or '0-0'}
