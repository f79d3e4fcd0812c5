using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>A price question as a person put it.</summary>
/// <param name="Item">Name, id or variant text.</param>
/// <param name="Realm">Name or slug.</param>
/// <param name="Range">How far back.</param>
/// <param name="Private">Whether the answer is for the caller alone.</param>
internal sealed record PriceQuestion(string Item, string Realm, PriceRange Range, bool Private);
