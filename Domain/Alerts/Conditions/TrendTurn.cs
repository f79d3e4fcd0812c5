namespace DiscordAH.Domain.Alerts;

/// <summary>A falling price has stopped and turned up, or a rising one down: <c>trend turns up in 7 days</c>.</summary>
/// <param name="Towards">Above: turns up; below: turns down.</param>
/// <param name="Days">Days looked back, 1 to 30.</param>
public sealed record TrendTurn(PriceSide Towards, int Days) : AlertCondition;
