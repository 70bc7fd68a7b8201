#!lua flags=allow-oom
-- Says that an instance lives, or that it leaves, by the store's own clock.
-- KEYS[1] instances  sorted set of instance ids by last heartbeat, ms
-- ARGV[1] instance id    ARGV[2] ms after which a silent instance is dead; 0: this one leaves
-- returns {number of live instances, position of this one among them}
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local life = tonumber(ARGV[2])
if life == 0 then
  redis.call('ZREM', KEYS[1], ARGV[1])
  return {redis.call('ZCARD', KEYS[1]), 0}
end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - life)
local ids = redis.call('ZRANGE', KEYS[1], 0, -1)
table.sort(ids)
local place = 0
for i, id in ipairs(ids) do
  if id == ARGV[1] then
    place = i - 1
  end
end
return {#ids, place}
