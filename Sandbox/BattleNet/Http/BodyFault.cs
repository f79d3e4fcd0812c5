using System.Text;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Spoils a body: cut off, wholly malformed, or with garbage among the auctions.</summary>
/// <param name="Name"><c>truncated</c> or <c>malformed</c>.</param>
/// <param name="Value"><c>connection</c> announces the full length and then breaks off; <c>body</c> spoils all of it.</param>
internal sealed record BodyFault(string Name, string? Value)
{
    private static readonly byte[] Auctions = "\"auctions\":["u8.ToArray();

    private static readonly byte[] Garbage =
        """{"href":"https://us.api.blizzard.com/data/wow/connected-realm/4?namespace=dynamic-us"},null,42,"auction",[],{"id":"x","item":{"id":null}},{"item":{"id":2447},"quantity":1},{"id":99,"quantity":-3,"item":{"id":-1},"buyout":-5,"unit_price":-5,"time_left":"NEVER"}"""u8.ToArray();

    public bool BreaksConnection => Name == "truncated" && Value == "connection";

    public byte[] Spoil(byte[] body)
    {
        if (Name == "truncated")
            return body[..Math.Max(1, body.Length * 2 / 3)];
        if (Value == "html")
            return Encoding.UTF8.GetBytes("<html><head><title>502 Bad Gateway</title></head><body>Down for maintenance</body></html>");
        var at = body.AsSpan().IndexOf(Auctions);
        if (Value == "body" || at < 0)
            return Encoding.UTF8.GetBytes("{\"auctions\":[{\"id\":1,\"item\":{]},,\"oops");
        var start = at + Auctions.Length;
        var isEmpty = body[start] == (byte)']';
        return [.. body[..start], .. Garbage, .. isEmpty ? Array.Empty<byte>() : ","u8.ToArray(), .. body[start..]];
    }
}
