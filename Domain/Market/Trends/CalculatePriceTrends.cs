using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Market;

/// <summary>Answers where a price is going.</summary>
public sealed class CalculatePriceTrends
{
    /// <summary>What a person asks.</summary>
    /// <param name="Item">Name in any known language, id, or a variant's short text.</param>
    /// <param name="Realm">Slug, <c>us-area-52</c>, name, or name with region.</param>
    /// <param name="Range">Over what time.</param>
    /// <param name="Variant">The variant, when it was picked from a list; <paramref name="Item"/> is not read then.</param>
    public sealed record Request(string Item, string Realm, TrendRange Range, VariantKey? Variant = null);

    /// <summary>Reckons the trend.</summary>
    /// <returns>The report, or the refusals of <see cref="LookUpPrice"/>.</returns>
    public Task<Result<TrendReport>> RunAsync(Request request, CancellationToken ct) => throw new NotImplementedException();
}
