#!lua flags=no-writes
-- Reads new entries of a partition with the sessions of their chats. Urgent ones come first, each
-- behind the earlier entries of its own chat.
-- KEYS[1] lease   string, the holder's token
-- KEYS[2] inbox   stream of {i, c, u, m}, as accept.lua writes it
-- KEYS[3] urgent  stream of {c}
-- ARGV[1] token
-- ARGV[2] last id that was read, or "-"           ARGV[3] most entries that are not urgent; may be 0
-- ARGV[4] last urgent id that was read, or "-"    ARGV[5] most urgent entries
-- ARGV[6] "1" to read the counts of attempts
-- ARGV[7] prefix of the chats' lists    ARGV[8] prefix of the sessions    ARGV[9] prefix of the attempts;
--         their keys share the slot of KEYS
-- returns nil if the lease is lost, else {last id that was read, last urgent id that was read, number of
--         entries that wait, entry ...}, an entry being
--         {entry id, i, c, u, m, attempts, session version or nil, sealed session or nil}
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return false
end
local last, urgent = ARGV[2], ARGV[4]
local taken, known, sessions = {last, urgent, redis.call('XLEN', KEYS[2])}, {}, {}

local function take(entry)
  local id, fields = entry[1], entry[2]
  if known[id] then
    return
  end
  known[id] = true
  local chat = fields[4]
  local session = sessions[chat]
  if not session then
    session = redis.call('HMGET', ARGV[8] .. chat, 'v', 'd')
    sessions[chat] = session
  end
  local attempts = '0'
  if ARGV[6] == '1' then
    attempts = redis.call('GET', ARGV[9] .. id) or '0'
  end
  taken[#taken + 1] =
    {id, fields[2], chat, fields[6], fields[8], tonumber(attempts), session[1], session[2]}
end

local function after(id)
  return id == '-' and '-' or '(' .. id
end

for _, marked in ipairs(redis.call('XRANGE', KEYS[3], after(urgent), '+', 'COUNT', ARGV[5])) do
  for _, id in ipairs(redis.call('LRANGE', ARGV[7] .. marked[2][2], 0, -1)) do
    local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
    if entry then
      take(entry)
    end
    if id == marked[1] then
      break
    end
  end
  taken[2] = marked[1]
end
if ARGV[3] ~= '0' then
  for _, entry in ipairs(redis.call('XRANGE', KEYS[2], after(last), '+', 'COUNT', ARGV[3])) do
    take(entry)
    taken[1] = entry[1]
  end
end
return taken
