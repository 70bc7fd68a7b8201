#!lua flags=allow-oom
-- Makes a claimed referral wait for its next attempt.
-- KEYS[1] referral  hash    KEYS[2] outbox  sorted set    KEYS[3] outbox:urgent  sorted set
-- ARGV[1] id    ARGV[2] claim    ARGV[3] due, ms    ARGV[4] "1" if an attempt failed
-- returns 1, or 0 if another claimed it since
if redis.call('HGET', KEYS[1], 'claim') ~= ARGV[2] then
  return 0
end
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
redis.call('ZADD', KEYS[3], 'XX', ARGV[3], ARGV[1])
if ARGV[4] == '1' then
  redis.call('HINCRBY', KEYS[1], 'attempts', 1)
end
return 1
