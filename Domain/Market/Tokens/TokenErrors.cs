using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Refusals around the WoW Token.</summary>
public static class TokenErrors
{
    /// <summary>No such region.</summary>
    /// <param name="Text">What was asked for.</param>
    public sealed record UnknownRegion(string Text) : Error("token.unknown_region", $"\"{Text}\" is not a region. Use us, eu, kr or tw.");

    /// <summary>No price of that region was read yet.</summary>
    /// <param name="Region">The region.</param>
    public sealed record NoPriceYet(Region Region)
        : Error("token.no_price", $"No price of the WoW Token in {Region.Slug().ToUpperInvariant()} has been read yet. Try again in a few minutes, or ask for a region that is followed.");
}
