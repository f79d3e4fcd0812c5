namespace DiscordAH.EndToEnd.Tests.Harness;

/// <summary>For tests that need the whole machine: they keep it busy, or judge how long something takes.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
