#!lua flags=allow-oom
-- Commits a turn: the next session, the replies and the referrals come, the inbox entry goes; all or
-- nothing.
-- KEYS[1] lease         string, the holder's token
-- KEYS[2] inbox         stream                     KEYS[3] urgent   stream
-- KEYS[4] chat          list of entry ids          KEYS[5] session  hash {v = version, d = sealed}
-- KEYS[6] attempts      counter                    KEYS[7] replies  list of "<id> <created> <channel>\n<sealed>"
-- KEYS[8] ready         sorted set of chats by due time, ms
-- KEYS[9] ready:urgent  the same, sent first       KEYS[10] quarantine  stream
-- then for each referral: referral (hash), outbox (sorted set of ids by due time), partners (set),
--                         receipt (string: the referral's id)
-- ARGV[1] token                     ARGV[2] entry id
-- ARGV[3] chat                      ARGV[4] version of the session that the turn read; 0: none
-- ARGV[5] next sealed session       ARGV[6] life of a session, ms
-- ARGV[7] now, ms                   ARGV[8] "1" if the replies are urgent
-- ARGV[9] life of replies, ms       ARGV[10] most replies that may wait already
-- ARGV[11] life in quarantine, ms; 0: the turn went well
-- ARGV[12] number of replies, then each one;
-- then life of a receipt, ms, and for each referral: id, partner, "1" if urgent, created ms, sealed body
-- returns {"committed", number of replies that wait}, or {reason} and nothing was changed: "lease" (it
--         is lost), "version" (the session is not the one that was read), "full" (too many replies
--         wait), "order" (an earlier entry of the chat is there), "gone" (the entry is done)
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return {'lease'}
end
local id, chat, now = ARGV[2], ARGV[3], ARGV[7]
if redis.call('LINDEX', KEYS[4], 0) ~= id then
  if #redis.call('XRANGE', KEYS[2], id, id) == 0 then
    return {'gone'}
  end
  return {'order'}
end
if (redis.call('HGET', KEYS[5], 'v') or '0') ~= ARGV[4] then
  return {'version'}
end
local sending = redis.call('ZSCORE', KEYS[9], chat) or redis.call('ZSCORE', KEYS[8], chat)
if sending and redis.call('LLEN', KEYS[7]) > tonumber(ARGV[10]) then
  return {'full'}
end
if ARGV[11] ~= '0' then
  local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
  if entry then
    local oldest = string.format('%.0f', math.max(0, now - ARGV[11]))
    redis.call('XADD', KEYS[10], 'MINID', '~', oldest, '*', unpack(entry[2]))
    redis.call('PEXPIRE', KEYS[10], ARGV[11])
  end
end
if redis.call('XDEL', KEYS[2], id) == 0 then
  return {'gone'}
end
redis.call('LPOP', KEYS[4])
redis.call('XDEL', KEYS[3], id)
redis.call('DEL', KEYS[6])

redis.call('HSET', KEYS[5], 'v', ARGV[4] + 1, 'd', ARGV[5])
redis.call('PEXPIRE', KEYS[5], ARGV[6])

local count = tonumber(ARGV[12])
local waiting = 0
if count > 0 then
  waiting = redis.call('RPUSH', KEYS[7], unpack(ARGV, 13, 12 + count))
  redis.call('PEXPIRE', KEYS[7], ARGV[9])
  -- A chat that must wait keeps its due time.
  if ARGV[8] == '1' then
    redis.call('ZADD', KEYS[9], 'NX', sending or now, chat)
    redis.call('ZREM', KEYS[8], chat)
  elseif not sending then
    redis.call('ZADD', KEYS[8], now, chat)
  end
end

local life, a = ARGV[13 + count], 14 + count
for k = 11, #KEYS, 4 do
  if redis.call('EXISTS', KEYS[k]) == 0 then
    local referral, partner, urgent, created, body = unpack(ARGV, a, a + 4)
    redis.call('HSET', KEYS[k], 'body', body, 'partner', partner, 'state', 'WAITING', 'since', created,
      'created', created, 'urgent', urgent, 'attempts', 0)
    redis.call('ZADD', KEYS[k + 1], created, referral)
    redis.call('SADD', KEYS[k + 2], partner)
    redis.call('SET', KEYS[k + 3], referral, 'PX', life)
  end
  a = a + 5
end
return {'committed', waiting}
