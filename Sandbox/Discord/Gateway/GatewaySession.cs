using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>What survives a dropped socket: identity, sequence, and the dispatches a resume will repeat.</summary>
internal sealed class GatewaySession(string id, int intents, int shard, int shardCount)
{
    private const int Remembered = 2000;
    private readonly Lock _gate = new();
    private readonly Queue<(int Sequence, byte[] Payload)> _sent = new();
    private GatewayConnection? _connection;
    private int _sequence;

    public string Id { get; } = id;
    public int Intents { get; } = intents;
    public int Shard { get; } = shard;
    public int ShardCount { get; } = shardCount;
    public TimeSpan? LostAt { get; private set; }
    public GatewayConnection? Connection => Volatile.Read(ref _connection);

    public int Sequence
    {
        get { lock (_gate) return _sequence; }
    }

    /// <summary>Shard of a guild by Discord's formula; direct messages go to shard 0.</summary>
    public bool Serves(string? guildId) =>
        (guildId is null ? 0 : (int)((Snowflakes.Value(guildId) >> 22) % (ulong)ShardCount)) == Shard;

    public void Attach(GatewayConnection connection)
    {
        lock (_gate)
        {
            _connection = connection;
            LostAt = null;
        }
    }

    public void Detach(GatewayConnection connection, TimeSpan now)
    {
        lock (_gate)
        {
            if (_connection != connection)
                return;
            _connection = null;
            LostAt = now;
        }
    }

    public void Dispatch(string type, JsonObject body)
    {
        lock (_gate)
        {
            var payload = GatewayFrame.Dispatch(++_sequence, type, body);
            _sent.Enqueue((_sequence, payload));
            if (_sent.Count > Remembered)
                _sent.Dequeue();
            _connection?.Send(payload);
        }
    }

    /// <summary>Repeats what came after <paramref name="sequence"/> on a new connection, then RESUMED.</summary>
    /// <returns>False when the memory does not reach back so far.</returns>
    public bool Resume(GatewayConnection connection, int sequence)
    {
        lock (_gate)
        {
            if (_sent.TryPeek(out var oldest) && oldest.Sequence > sequence + 1)
                return false;
            _connection?.Abandon();
            _connection = connection;
            LostAt = null;
            foreach (var (number, payload) in _sent)
            {
                if (number > sequence)
                    connection.Send(payload);
            }
        }

        Dispatch("RESUMED", []);
        return true;
    }
}
