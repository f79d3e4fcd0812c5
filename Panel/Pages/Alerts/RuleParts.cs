using Microsoft.Extensions.Primitives;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>Conditions put together from a small form each, for people who do not type them. What they mean is for the text's own reader to judge.</summary>
internal static class RuleParts
{
    /// <summary>The condition that a small form says; null when there is none in the fields.</summary>
    public static string? Read(IReadOnlyDictionary<string, StringValues> fields)
    {
        return Text("kind") switch
        {
            "limit" => $"price {Side()} {Text("price")}",
            "against" => $"{Text("percent")}% {Side()} {Reference()}",
            "rank" => $"price in {(Side() == "above" ? "highest" : "lowest")} {Text("percent")}% of {Text("days")} days",
            "outlier" => $"price {Text("times")} deviations {Side()} {Text("days")} days",
            "turn" => $"trend turns {(Side() == "below" ? "down" : "up")} in {Text("days")} days",
            "moves" => $"price moves {Text("times")} times its usual in {Text("days")} days",
            "quantity" => $"quantity {Text("percent")}% {Side()} median of {Text("days")} days",
            "realms" => $"{Text("percent")}% {Side()} other realms",
            "first" => $"first listing in {Text("days")} days",
            "low" => $"new low of {Text("days")} days",
            "forecast" => $"forecast below {Text("price")} within {Text("hours")} hours",
            _ => null,
        };

        string Text(string name) => fields.TryGetValue(name, out var value) && value.ToString().Trim() is { Length: <= 20 } text ? text : "";

        string Side() => Text("side") == "above" ? "above" : "below";

        string Reference() => Text("reference") switch
        {
            "weighted" => "weighted value",
            "trend" => $"trend of {Text("days")} days",
            _ => $"median of {Text("days")} days",
        };
    }

    /// <summary>Texts that people can start from.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "price below 45g", "30% below median of 14 days", "price in lowest 10% of 30 days", "new low of 30 days", "trend turns up in 7 days", "quantity 60% below median of 7 days",
        "30% below weighted value and quantity 20% above median of 7 days",
    ];
}
