#!lua flags=allow-oom
-- Reads what came into a mailbox after an entry, and drops what came up to that entry: the page has
-- shown it.
-- KEYS[1] mailbox  stream of {i = part, m = sealed part}
-- ARGV[1] id of the last entry that was shown; "0-0" for none
-- ARGV[2] most entries
-- returns {id, part, sealed part, ...}
if ARGV[1] ~= '0-0' then
  redis.call('XTRIM', KEYS[1], 'MINID', ARGV[1])
  redis.call('XDEL', KEYS[1], ARGV[1])
end
local found = {}
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])) do
  found[#found + 1] = entry[1]
  found[#found + 1] = entry[2][2]
  found[#found + 1] = entry[2][4]
end
return found
