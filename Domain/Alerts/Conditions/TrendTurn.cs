namespace DiscordAH.Domain.Alerts;

/// <summary>
/// A falling price has stopped and turned up, or a rising one down: <c>trend turns up in 7 days</c>. Robust lines through the older two thirds and the newest third of the
/// days go opposite ways, both significantly (chance of 5 percent at most, random walks allowed for), the older by more than a usual spread (4 percent in a day, 10 in
/// 30), the newer by more than half of it. It stays while the two lines merely go opposite ways.
/// </summary>
/// <param name="Towards">Above: turns up; below: turns down.</param>
/// <param name="Days">Days looked back, 2 to 30.</param>
public sealed record TrendTurn(PriceSide Towards, int Days) : AlertCondition;
