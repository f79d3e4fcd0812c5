namespace DiscordAH.Domain.StaticData;

/// <summary>How complete one sort of static data is.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Listed">How many the current build lists.</param>
/// <param name="Read">How many of them were read at that build.</param>
/// <param name="Missing">How many Battle.net does not know although it lists or sells them.</param>
/// <param name="Failed">How many could not be read, and will be asked for again.</param>
/// <param name="LastReadAt">When one was last read; null when none was.</param>
public sealed record StaticCount(StaticKind Kind, int Listed, int Read, int Missing, int Failed, DateTimeOffset? LastReadAt);
