using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DiscordAH.Sandbox.Faults;

namespace DiscordAH.Sandbox.Discord;

/// <summary>All sessions and open connections of the bot; sends each event to the shard it belongs to.</summary>
internal sealed class GatewayHub
{
    public const string FaultTarget = "discord";
    private static readonly string[] Strikes = ["op7", "op9-resumable", "op9", "drop", "close"];
    private static readonly TimeSpan SessionLife = TimeSpan.FromMinutes(3);
    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, GatewayConnection> _connections = new();
    private readonly SandboxFaults _faults;
    private readonly WorldAge _age;
    private readonly LiveFeed _feed;
    private int _identifies;
    private int _resumes;

    public GatewayHub(SandboxFaults faults, WorldAge age, LiveFeed feed)
    {
        (_faults, _age, _feed) = (faults, age, feed);
        faults.Thrown += OnThrown;
    }

    public int Identifies => Volatile.Read(ref _identifies);
    public int Resumes => Volatile.Read(ref _resumes);
    public IEnumerable<GatewaySession> Sessions => _sessions.Values;
    public IEnumerable<GatewayConnection> Connections => _connections.Values;

    public bool Wants(int intent) => _sessions.Values.Any(session => (session.Intents & intent) != 0);

    /// <summary>Whether a bot listens for this guild; one that lost its socket moments ago and may resume counts.</summary>
    public bool IsUp(string? guildId)
    {
        var now = _age.Now;
        return _sessions.Values.Any(session => session.Serves(guildId)
            && (session.Connection is not null || (session.LostAt is { } lost && now - lost < Interaction.AcknowledgeWithin)));
    }

    public void Dispatch(string type, string? guildId, int? intent, JsonObject body)
    {
        foreach (var session in _sessions.Values)
        {
            if (session.Serves(guildId) && (intent is not { } bit || (session.Intents & bit) != 0))
                session.Dispatch(type, body);
        }
    }

    public void Opened(GatewayConnection connection) => _connections[connection.Id] = connection;

    public void Closed(GatewayConnection connection, bool endSession)
    {
        _connections.TryRemove(connection.Id, out _);
        if (connection.Session is { } session)
        {
            session.Detach(connection, _age.Now);
            if (endSession && session.Connection is null)
                End(session);
        }

        Forget();
        _feed.Status("gateway");
    }

    public GatewaySession Identify(int intents, int shard, int shardCount, GatewayConnection connection)
    {
        Interlocked.Increment(ref _identifies);
        var session = new GatewaySession(Guid.NewGuid().ToString("N"), intents, shard, shardCount);
        session.Attach(connection);
        Forget();
        return session;
    }

    /// <summary>Lets events flow to a session, after READY has been written.</summary>
    public void Start(GatewaySession session)
    {
        _sessions[session.Id] = session;
        _feed.Status("gateway");
    }

    public GatewaySession? FindSession(string id) => _sessions.GetValueOrDefault(id);

    public void CountResume()
    {
        Interlocked.Increment(ref _resumes);
        _feed.Status("gateway");
    }

    public void End(GatewaySession session) => _sessions.TryRemove(session.Id, out _);

    /// <summary>Lets a waiting gateway fault strike a connection that has just become ready.</summary>
    public void StrikeIfDue(GatewayConnection connection)
    {
        foreach (var name in Strikes)
        {
            if (_faults.TryTake(FaultTarget, name, "gateway", out var fault))
                Strike(connection, fault);
        }
    }

    public bool TakesAck(out SandboxFault fault) => _faults.TryTake(FaultTarget, "no-ack", "gateway heartbeat", out fault);

    public int Heartbeat(int normal) => _faults.TryTake(FaultTarget, "heartbeat", "gateway hello", out var fault) ? Math.Max(50, fault.Number(normal)) : normal;

    private void OnThrown(SandboxFault fault)
    {
        if (fault.Target != FaultTarget || !Strikes.Contains(fault.Fault))
            return;
        var open = _connections.Values.Where(connection => connection.Session is not null).ToList();
        if (open.Count == 0 || !_faults.TryTake(FaultTarget, fault.Fault, "gateway", out var taken))
            return; // it waits for the next connection
        if (fault.Times is null)
            _faults.Clear(FaultTarget, fault.Fault); // at once and once; a number repeats it on later connections
        foreach (var connection in open)
            Strike(connection, taken);
    }

    private void Strike(GatewayConnection connection, SandboxFault fault)
    {
        switch (fault.Fault)
        {
            case "op7":
                connection.Send(GatewayFrame.Control(7, null));
                break;
            case "op9-resumable" or "op9":
                Invalidate(connection, resumable: fault.Fault == "op9-resumable");
                break;
            case "drop":
                connection.Abort();
                break;
            default:
                connection.Close(fault.Number(4000), "sandbox fault");
                break;
        }
    }

    /// <summary>Takes the session off its connection; the client may resume or identify anew on the same socket.</summary>
    private void Invalidate(GatewayConnection connection, bool resumable)
    {
        if (connection.Session is { } session)
        {
            connection.Session = null;
            session.Detach(connection, _age.Now);
            if (!resumable)
                End(session);
        }

        connection.Send(GatewayFrame.Control(9, resumable));
    }

    private void Forget()
    {
        foreach (var session in _sessions.Values)
        {
            if (session.Connection is null && session.LostAt is { } lost && _age.Now - lost > SessionLife)
                End(session);
        }
    }
}
