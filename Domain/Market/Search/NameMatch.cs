namespace DiscordAH.Domain.Market.Search;

/// <summary>How a name matched, best first.</summary>
internal enum NameMatch
{
    /// <summary>The whole name.</summary>
    Exact,

    /// <summary>The name begins with the text.</summary>
    Prefix,

    /// <summary>Every typed word begins a word of the name, in any order.</summary>
    Words,

    /// <summary>As Words or Prefix, with small typos.</summary>
    Typo,

    /// <summary>Some of the words, or larger typos: better than nothing.</summary>
    Loose,
}
