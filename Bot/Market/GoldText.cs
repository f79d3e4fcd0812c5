using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Market;

/// <summary>Numbers of the market in a message.</summary>
internal static class GoldText
{
    private const long PerGold = 10_000;

    /// <summary><c>1,234g 56s</c>; copper only below one gold, where it matters.</summary>
    public static string Of(Copper amount) =>
        amount.Value is >= PerGold or <= -PerGold ? new Copper(amount.Value / 100 * 100).ToString() : amount.ToString();

    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A change with arrow and sign, so that it is read without its colour: <c>▲ +4.2 %</c>.</summary>
    public static string Change(double fraction)
    {
        var percent = Math.Round(fraction * 100, 1, MidpointRounding.AwayFromZero);
        var arrow = percent > 0 ? "▲ +" : percent < 0 ? "▼ −" : "● ";
        return string.Create(CultureInfo.InvariantCulture, $"{arrow}{Math.Abs(percent):#,0.0} %");
    }
}
