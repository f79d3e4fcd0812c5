using System.Net;

namespace DiscordAH.EndToEnd.Tests.Outages;

/// <summary>One call of the load and how it ended; status 0: no answer at all.</summary>
internal sealed record ApiCall(long StartedAt, TimeSpan Took, HttpStatusCode Status, bool IsProperRefusal, string Detail);
