using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>The newest REST requests and how they were answered.</summary>
internal sealed class RequestLog(SandboxDiscordOptions options)
{
    private readonly Lock _gate = new();
    private readonly Queue<Entry> _entries = new();
    private long _total;

    public void Add(string method, string route, int status, int? code, double milliseconds)
    {
        lock (_gate)
        {
            _total++;
            _entries.Enqueue(new Entry(_total, method, route, status, code, milliseconds));
            if (_entries.Count > options.RequestLog)
                _entries.Dequeue();
        }
    }

    public (long Total, JsonArray Entries) Read()
    {
        Entry[] entries;
        long total;
        lock (_gate)
            (entries, total) = ([.. _entries], _total);
        return (total, new JsonArray([.. entries.Select(entry => new JsonObject
        {
            ["n"] = entry.Number, ["method"] = entry.Method, ["route"] = entry.Route, ["status"] = entry.Status, ["code"] = entry.Code,
            ["ms"] = Math.Round(entry.Milliseconds, 2),
        })]));
    }

    private sealed record Entry(long Number, string Method, string Route, int Status, int? Code, double Milliseconds);
}
