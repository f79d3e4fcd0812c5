namespace DiscordAH.Domain.Market.Search;

/// <summary>A name to be indexed.</summary>
/// <param name="Owner">Index of whom it names; several names may share an owner.</param>
/// <param name="Text">The name as people write it.</param>
internal readonly record struct NameEntry(int Owner, string Text);
