namespace DiscordAH.Domain.Market;

/// <summary>One auction in 24 bytes: a snapshot holds a million of them while it streams by.</summary>
internal readonly struct Listing(long id, int variant, long unitPrice, int quantity, TimeLeft left)
{
    // Five times left need three bits, and the dearest price leaves seventeen free.
    private const int LeftBits = 3;

    private readonly long _priceAndLeft = (unitPrice << LeftBits) | (long)left;

    public long Id { get; } = id;

    public int Variant { get; } = variant;

    public int Quantity { get; } = quantity;

    public long UnitPrice => _priceAndLeft >> LeftBits;

    public TimeLeft TimeLeft => (TimeLeft)(_priceAndLeft & ((1 << LeftBits) - 1));
}
