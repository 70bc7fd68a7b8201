#!lua flags=allow-oom
-- Lists the clusters whose words are kept, and forgets the names of those that are gone.
-- KEYS[1] index  sorted set of clusters
-- ARGV[1] what the key of a cluster begins with
-- returns {name, people, sealed words, ...}
local found = {}
for _, name in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local key = ARGV[1] .. name
  local people = redis.call('HLEN', key)
  if people == 0 then
    redis.call('ZREM', KEYS[1], name)
  else
    local words = redis.call('HGET', key, 'd')
    if words then
      found[#found + 1] = name
      found[#found + 1] = people - 1
      found[#found + 1] = words
    end
  end
end
return found
