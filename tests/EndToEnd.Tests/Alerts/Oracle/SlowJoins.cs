namespace DiscordAH.EndToEnd.Tests.Alerts.Oracle;

/// <summary>All of some: false as soon as one is, else unknown as soon as one is.</summary>
internal sealed record SlowAll(params SlowCondition[] Parts) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        var said = Parts.Select(part => part.Met(moment, hysteresis)).ToList();
        return said.Contains(false) ? false : said.Contains(null) ? null : true;
    }
}

/// <summary>One of some: true as soon as one is, else unknown as soon as one is.</summary>
internal sealed record SlowAny(params SlowCondition[] Parts) : SlowCondition
{
    public override bool? Met(SlowMoment moment, double? hysteresis)
    {
        var said = Parts.Select(part => part.Met(moment, hysteresis)).ToList();
        return said.Contains(true) ? true : said.Contains(null) ? null : false;
    }
}
