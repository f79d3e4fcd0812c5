using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Web;

/// <summary>Money on pages: from one gold on, copper is noise.</summary>
internal static class MoneyText
{
    private const long Silver = 100;
    private const long Gold = 10_000;

    public static string Of(Copper amount) =>
        (amount.Value is >= Gold or <= -Gold ? new Copper(amount.Value / Silver * Silver) : amount).ToString();
}
