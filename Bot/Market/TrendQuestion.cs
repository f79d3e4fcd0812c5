using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>A question about a trend as a person put it.</summary>
/// <param name="Item">Name, id or variant text.</param>
/// <param name="Realm">Name or slug.</param>
/// <param name="Range">Over what time.</param>
/// <param name="Private">Whether the answer is for the caller alone.</param>
internal sealed record TrendQuestion(string Item, string Realm, TrendRange Range, bool Private);
