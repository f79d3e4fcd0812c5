using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Tests.Market;

public sealed class RealmChangeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 10, 0, TimeSpan.Zero);
    private static readonly MarketId Area52 = new(3676);

    [Theory]
    [InlineData("UP HIGH - -", "UP HIGH - -", "")]
    [InlineData("UP HIGH - -", "DOWN HIGH - -", "Realm down")]
    [InlineData("DOWN HIGH - -", "UP HIGH - -", "Realm up again")]
    [InlineData("UP HIGH - -", "UP FULL - -", "Population high → full")]
    [InlineData("UP FULL open -", "UP FULL closed -", "Closed to character transfers")]
    [InlineData("UP FULL closed -", "UP FULL open -", "Open to character transfers")]
    [InlineData("UP FULL - open", "UP FULL - closed", "Closed to new characters")]
    [InlineData("UP FULL - closed", "UP FULL - open", "Open to new characters")]
    [InlineData("UP HIGH open open", "UP FULL closed closed", "Population high → full|Closed to character transfers|Closed to new characters")]
    [InlineData("UP HIGH open open", "DOWN LOW closed closed", "Realm down")]
    [InlineData("DOWN HIGH open open", "DOWN LOW closed closed", "")]
    [InlineData("DOWN HIGH open open", "UP LOW open open", "Realm up again|Population high → low")]
    [InlineData("UP HIGH - -", "UP HIGH closed open", "")]
    [InlineData("UP HIGH closed open", "UP HIGH - -", "")]
    [InlineData("UP ? - -", "UP HIGH - -", "")]
    [InlineData("UP HIGH - -", "UP ? - -", "")]
    public void Between_States_GivesTheEvents(string before, string fresh, string expected)
    {
        var change = RealmChange.Between(Region.Us, State(before), Now.AddMinutes(-10), State(fresh), Now, []);

        Assert.Equal(expected, string.Join('|', change.Happened.Select(one => one.Text)));
        Assert.Empty(change.Withdrawn);
        Assert.All(change.Happened, one => Assert.Equal((Region.Us, Area52, Now, Now.AddMinutes(-10)), (one.Region, one.Market!.Value, one.At, one.Since!.Value)));
    }

    [Fact]
    public void Between_Down_KeepsWhatWasKnownWhileUp()
    {
        var change = RealmChange.Between(Region.Us, State("UP FULL closed open"), Now.AddMinutes(-10), State("DOWN LOW - -"), Now, []);

        Assert.Equal(State("DOWN FULL closed open"), change.State);
    }

    [Fact]
    public void Between_LeftOut_KeepsWhatWasKnown() =>
        Assert.Equal(State("UP FULL closed open"), RealmChange.Between(Region.Us, State("UP FULL closed open"), Now.AddMinutes(-10), State("UP ? - -"), Now, []).State);

    [Theory]
    [InlineData(10, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Between_DownAgainSoonAfterUp_IsTheSameOutage(int minutes, bool isSame)
    {
        MarketEvent up = new(MarketEventKind.RealmUp, Region.Us, Area52, Now.AddMinutes(-minutes), Now.AddMinutes(-minutes - 10), "DOWN", "UP");
        MarketEvent down = new(MarketEventKind.RealmDown, Region.Us, Area52, Now.AddHours(-2), Now.AddHours(-2.1), "UP", "DOWN");

        var change = RealmChange.Between(Region.Us, State("UP HIGH - -"), Now.AddMinutes(-10), State("DOWN HIGH - -"), Now, [up, down]);

        Assert.Equal(isSame ? [up] : [], change.Withdrawn);
        Assert.Equal(isSame ? 0 : 1, change.Happened.Count);
        Assert.False(change.State.IsUp);
    }

    [Fact]
    public void Between_UpSoonAfterDown_IsAShortOutageAndStays()
    {
        MarketEvent down = new(MarketEventKind.RealmDown, Region.Us, Area52, Now.AddMinutes(-10), Now.AddMinutes(-20), "UP", "DOWN");

        var change = RealmChange.Between(Region.Us, State("DOWN HIGH - -"), Now.AddMinutes(-10), State("UP HIGH - -"), Now, [down]);

        Assert.Empty(change.Withdrawn);
        Assert.Equal(MarketEventKind.RealmUp, Assert.Single(change.Happened).Kind);
    }

    [Theory]
    [InlineData(1, "FULL", true)]
    [InlineData(6, "FULL", true)]
    [InlineData(7, "FULL", false)]
    [InlineData(1, "MEDIUM", false)]
    public void Between_PopulationBackWithinHours_IsTakenBack(int hours, string now, bool isTakenBack)
    {
        MarketEvent fell = new(MarketEventKind.PopulationChanged, Region.Us, Area52, Now.AddHours(-hours), Now.AddHours(-hours - 1), "FULL", "HIGH");

        var change = RealmChange.Between(Region.Us, State("UP HIGH - -"), Now.AddMinutes(-10), State($"UP {now} - -"), Now, [fell]);

        Assert.Equal(isTakenBack ? [fell] : [], change.Withdrawn);
        Assert.Equal(isTakenBack ? 0 : 1, change.Happened.Count);
    }

    [Theory]
    [InlineData(null, "12.0.7_67808", "Build 12.0.7 (67808), live when records began", "12.0.7")]
    [InlineData("12.0.7_67808", "12.0.8_68001", "Build 12.0.8 (68001)", "12.0.8")]
    [InlineData("x", "odd", "Build odd", "odd")]
    public void Text_OfABuild_IsForPeople(string? from, string to, string text, string label)
    {
        var one = new MarketEvent(MarketEventKind.NewBuild, Region.Us, null, Now, null, from, to);

        Assert.Equal((text, label, from is null, to), (one.Text, one.Label, one.IsBeginning, one.Occurrence));
    }

    private static RealmState State(string text)
    {
        var words = text.Split(' ');
        return new RealmState(Area52, words[0] == "UP", words[1] == "?" ? "" : words[1], Lock(words[2]), Lock(words[3]));

        static bool? Lock(string word) => word switch { "closed" => true, "open" => false, _ => null };
    }
}
