#!lua
-- Puts a part of a reply into a chat's mailbox, once, and wakes whoever waits for it.
-- KEYS[1] mailbox  stream of {i = part, m = sealed part}
-- KEYS[2] parts    sorted set of parts that came in, by time; the oldest go
-- ARGV[1] part, a keyed hash of its id ARGV[2] sealed part
-- ARGV[3] life of the mailbox, ms      ARGV[4] most entries; the oldest go
-- ARGV[5] topic that wakes             ARGV[6] chat, a pseudonym
-- returns 1, or 0 if it came in before
local time = redis.call('TIME')
local fresh = redis.call('ZADD', KEYS[2], 'NX', time[1] * 1000000 + time[2], ARGV[1])
if fresh == 1 then
  -- Twice as many as the mailbox holds: notices may come between a part and its repetition.
  redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -2 * ARGV[4] - 1)
  redis.call('PEXPIRE', KEYS[2], ARGV[3])
  redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[4], '*', 'i', ARGV[1], 'm', ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
redis.call('PUBLISH', ARGV[5], ARGV[6])
return fresh
