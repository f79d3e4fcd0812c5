namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>What the import command was asked to do.</summary>
/// <param name="Files">The files.</param>
/// <param name="Realm">Slug of the realm they are of; null for commodities.</param>
/// <param name="Region">Region of the commodities, or of the realm.</param>
/// <param name="At">When saved auctions were published; null to read it from name or file time.</param>
/// <param name="IsHistory">Whether the files are archives of prices, not saved auctions.</param>
/// <param name="Rejects">File for the rejected rows of a history; null for none.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Files, string? Realm, string? Region, DateTimeOffset? At, bool IsHistory, string? Rejects);
